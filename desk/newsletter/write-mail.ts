/** An e-mail as a file (RFC 5322): programs for e-mail open it as a draft that nobody has sent yet. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { PictureKind } from '../../core/pictures/picture-size.ts';

export interface MailPicture {
  /** As the HTML names it, without "cid:". */
  id: string;
  kind: PictureKind;
  bytes: Uint8Array;
}

export interface Mail {
  /** Null where nobody has said: the program puts in whoever sends it. */
  from: { name: string; address: string } | null;
  subject: string;
  /** BCP 47 tag. */
  language: string;
  /** ISO instant: when it was written. */
  date: string;
  html: string;
  text: string;
  pictures: readonly MailPicture[];
  /** Where readers say that they want no more of them. */
  unsubscribe: string | null;
}

const mediaTypes: Readonly<Record<PictureKind, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The file. The same mail gives the same bytes. */
export async function writeMail(mail: Mail): Promise<Uint8Array> {
  const { from, subject, language, date, html, text, pictures, unsubscribe } = mail;
  const sum = createHash('sha256')
    .update(JSON.stringify([from, subject, date, html, text]))
    .digest('hex');
  const composer = new MailComposer({
    ...(from === null ? {} : { from }),
    subject,
    date: new Date(date),
    // Programs that send it give it a name of their own.
    messageId: `<${sum.slice(0, 32)}@${from?.address.split('@')[1] ?? 'newsletter.invalid'}>`,
    headers: {
      'X-Unsent': '1',
      'Content-Language': language,
      ...(unsubscribe === null ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
    },
    text,
    html,
    attachments: pictures.map(({ id, kind, bytes }, at) => ({
      cid: id,
      filename: `picture-${at + 1}.${kind}`,
      content: Buffer.from(bytes),
      contentType: mediaTypes[kind],
    })),
    textEncoding: 'quoted-printable',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  message.baseBoundary = sum.slice(0, 16);
  return message.build();
}
