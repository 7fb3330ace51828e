/** Takes the system's notifications on Linux, as a desktop does: a bus of its own (dbus-daemon), and what is shown there. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { expect } from '@playwright/test';

/** True where there can be such a bus. */
export const hasBus = (): boolean =>
  process.platform === 'linux' && spawnSync('dbus-daemon', ['--version'], { stdio: 'ignore' }).status === 0;

/** Writes values of D-Bus, each where it has to begin. */
class Out {
  #bytes: number[] = [];

  align(to: number): this {
    while (this.#bytes.length % to !== 0) this.#bytes.push(0);
    return this;
  }
  byte(value: number): this {
    this.#bytes.push(value);
    return this;
  }
  number(value: number): this {
    this.align(4).#bytes.push(...[0, 8, 16, 24].map((by) => (value >>> by) & 255));
    return this;
  }
  text(value: string): this {
    const bytes = Buffer.from(value);
    this.number(bytes.length).#bytes.push(...bytes, 0);
    return this;
  }
  signature(value: string): this {
    this.#bytes.push(value.length, ...Buffer.from(value), 0);
    return this;
  }
  /** A field of a header. */
  field(code: number, type: 's' | 'o' | 'g' | 'u', value: string | number): this {
    this.align(8).byte(code).signature(type);
    if (typeof value === 'number') return this.number(value);
    return type === 'g' ? this.signature(value) : this.text(value);
  }
  get length(): number {
    return this.#bytes.length;
  }
  end(): Buffer {
    return Buffer.from(this.#bytes);
  }
}

/** Reads them again. */
class In {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }
  align(to: number): this {
    this.at = Math.ceil(this.at / to) * to;
    return this;
  }
  byte(): number {
    return this.#bytes.readUInt8(this.at++);
  }
  number(): number {
    this.align(4).at += 4;
    return this.#bytes.readUInt32LE(this.at - 4);
  }
  text(length = this.number()): string {
    this.at += length + 1;
    return this.#bytes.toString('utf8', this.at - length - 1, this.at - 1);
  }
}

/** By their codes in headers. */
const fields = { path: 1, interface: 2, member: 3, error: 4, reply: 5, to: 6, from: 7, body: 8 } as const;
const kinds = { call: 1, answer: 2, failure: 3, signal: 4 } as const;
const name = 'org.freedesktop.Notifications';
const bus = 'org.freedesktop.DBus';

export interface Notified {
  title: string;
  words: string;
}

export class NotificationDaemon {
  readonly address: string;
  readonly shown: Notified[] = [];
  readonly #daemon: ChildProcess;
  readonly #socket: Socket;
  #came = Buffer.alloc(0);
  #sent = 0;
  readonly #answered: number[] = [];

  private constructor(address: string, daemon: ChildProcess, socket: Socket) {
    this.address = address;
    this.#daemon = daemon;
    this.#socket = socket;
  }

  /** `folder` holds its socket. */
  static async start(folder: string): Promise<NotificationDaemon> {
    const place = path.join(folder, 'bus');
    const address = `unix:path=${place}`;
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', `--address=${address}`], {
      stdio: 'ignore',
    });
    await expect.poll(() => existsSync(place)).toBe(true);
    const socket = connect(place);
    const made = new NotificationDaemon(address, daemon, socket);
    const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
    socket.write(`\0AUTH EXTERNAL ${uid}\r\n`);
    await new Promise<void>((resolve) => socket.once('data', () => resolve()));
    socket.write('BEGIN\r\n');
    socket.on('data', (bytes) => {
      made.#take(bytes);
    });
    made.#call('Hello');
    const asked = made.#call('RequestName', 'su', new Out().text(name).number(0));
    await expect.poll(() => made.#answered).toContain(asked);
    return made;
  }

  /** Presses the notification that was shown last. */
  press(): void {
    const body = new Out().number(this.shown.length).text('default');
    const at = { path: `/${name.replaceAll('.', '/')}`, interface: name, member: 'ActionInvoked' };
    this.#send(kinds.signal, 'us', body, (header) =>
      header
        .field(fields.path, 'o', at.path)
        .field(fields.interface, 's', at.interface)
        .field(fields.member, 's', at.member),
    );
  }

  stop(): void {
    this.#socket.destroy();
    this.#daemon.kill();
  }

  #call(member: string, type = '', body = new Out()): number {
    return this.#send(kinds.call, type, body, (header) =>
      header
        .field(fields.path, 'o', '/org/freedesktop/DBus')
        .field(fields.interface, 's', bus)
        .field(fields.member, 's', member)
        .field(fields.to, 's', bus),
    );
  }

  #send(kind: number, type: string, body: Out, add: (header: Out) => Out): number {
    const serial = ++this.#sent;
    // In a header they begin behind 16 bytes, so they are aligned as from 0.
    const header = add(new Out());
    if (type !== '') header.field(fields.body, 'g', type);
    const head = new Out().byte(0x6c).byte(kind).byte(0).byte(1);
    head.number(body.length).number(serial).number(header.length);
    this.#socket.write(Buffer.concat([head.end(), header.align(8).end(), body.end()]));
    return serial;
  }

  #take(bytes: Buffer): void {
    this.#came = Buffer.concat([this.#came, bytes]);
    while (this.#came.length >= 16) {
      const [bodyLength, headLength] = [this.#came.readUInt32LE(4), this.#came.readUInt32LE(12)];
      const begin = 16 + Math.ceil(headLength / 8) * 8;
      if (this.#came.length < begin + bodyLength) return;
      const message = this.#came.subarray(0, begin + bodyLength);
      this.#came = this.#came.subarray(begin + bodyLength);
      this.#hear(message, 16 + headLength, begin);
    }
  }

  #hear(message: Buffer, headEnd: number, begin: number): void {
    const head = new Map<number, string | number>();
    const reading = new In(message, 16);
    while (reading.align(8).at < headEnd) {
      const code = reading.byte();
      const type = reading.text(reading.byte());
      head.set(
        code,
        type === 'u' ? reading.number() : reading.text(type === 'g' ? reading.byte() : undefined),
      );
    }
    const kind = message.readUInt8(1);
    if (kind === kinds.answer) this.#answered.push(Number(head.get(fields.reply)));
    if (kind !== kinds.call) return;
    const to = { serial: message.readUInt32LE(8), from: String(head.get(fields.from)) };
    switch (head.get(fields.member)) {
      case 'GetServerInformation':
        this.#answer(to, 'ssss', new Out().text('recorder').text('tests').text('1').text('1.2'));
        break;
      case 'GetCapabilities': {
        const capabilities = new Out().text('body').align(4).text('actions');
        const list = new Out().number(capabilities.length).text('body').text('actions');
        this.#answer(to, 'as', list);
        break;
      }
      case 'Notify': {
        const body = new In(message.subarray(begin));
        body.text(); // the program
        body.number(); // what it replaces
        body.text(); // its picture
        this.shown.push({ title: body.text(), words: body.text() });
        this.#answer(to, 'u', new Out().number(this.shown.length));
        break;
      }
      case 'CloseNotification':
        this.#answer(to, '', new Out());
        break;
      default:
        this.#send(kinds.failure, '', new Out(), (header) =>
          header
            .field(fields.error, 's', `${bus}.Error.UnknownMethod`)
            .field(fields.reply, 'u', to.serial)
            .field(fields.to, 's', to.from),
        );
    }
  }

  #answer({ serial, from }: { serial: number; from: string }, type: string, body: Out): void {
    this.#send(kinds.answer, type, body, (header) =>
      header.field(fields.reply, 'u', serial).field(fields.to, 's', from),
    );
  }
}
