import { describe, expect, it } from 'vitest';
import {
  isDeskAddress,
  isPress,
  mayNavigate,
  mayRequest,
  maySend,
  OpeningGate,
  outsideAddress,
  Restarts,
} from './guards.ts';

describe('the desk’s origin', () => {
  it.each(['desk://app/index.html', 'desk://app/assets/x.js'])('takes %s as its own', (address) => {
    expect(isDeskAddress(address)).toBe(true);
  });
  it.each([
    'https://app/index.html',
    'desk://other/index.html',
    'desk://app.example.org/',
    'desk://u:p@app/',
    'file:///etc/passwd',
    'about:blank',
    'not an address',
  ])('does not take %s as its own', (address) => {
    expect(isDeskAddress(address)).toBe(false);
  });
});

describe('navigation', () => {
  it('stays on the desk’s page', () => {
    expect(mayNavigate('desk://app/index.html#x')).toBe(true);
    expect(mayNavigate('desk://app/media/aa.png')).toBe(false);
    expect(mayNavigate('https://www.unodc.org/')).toBe(false);
  });
});

describe('senders', () => {
  it('are the top frame of the desk and nobody else', () => {
    expect(maySend({ url: 'desk://app/index.html', top: true })).toBe(true);
    expect(maySend({ url: 'desk://app/index.html', top: false })).toBe(false);
    expect(maySend({ url: 'https://app/', top: true })).toBe(false);
    expect(maySend(null)).toBe(false);
  });
});

describe('requests', () => {
  it('go to the desk and to what the page holds itself', () => {
    for (const good of [
      'desk://app/index.html',
      'desk://app/media/aa.png',
      'data:image/png;base64,AA',
      'blob:desk://app/1-2',
    ])
      expect(mayRequest(good)).toBe(true);
    for (const bad of [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'ws://127.0.0.1:9/',
      'file:///etc/passwd',
      'desk://other/x',
      'blob:https://example.org/1',
      'blob:null/1',
      'about:blank',
      'filesystem:desk://app/x',
      '',
    ])
      expect(mayRequest(bad)).toBe(false);
    expect(mayRequest('http://localhost:5173/main.ts', 'http://localhost:5173')).toBe(true);
    expect(mayRequest('ws://localhost:5173/', 'http://localhost:5173')).toBe(true);
    expect(mayRequest('http://localhost:5174/', 'http://localhost:5173')).toBe(false);
  });
});

describe('opening addresses', () => {
  it('takes a press of the person for each, and not one of long ago', () => {
    let now = 0;
    const gate = new OpeningGate(() => now);
    expect(gate.refuse()).toContain('only when you click it');
    gate.press();
    now += 4_000;
    expect(gate.refuse()).toBeNull();
    expect(gate.refuse()).toContain('only when you click it');
    gate.press();
    now += 5_001;
    expect(gate.refuse()).toContain('only when you click it');
  });

  it('stops a flood, and goes on a minute later', () => {
    let now = 0;
    const gate = new OpeningGate(() => now);
    const open = (): boolean => {
      gate.press();
      return gate.refuse() === null;
    };
    expect(Array.from({ length: 40 }, open).filter(Boolean)).toHaveLength(10);
    now += 60_001;
    expect(open()).toBe(true);
  });

  it('knows a press from other input', () => {
    expect(['mouseDown', 'keyDown', 'rawKeyDown', 'touchStart'].every(isPress)).toBe(true);
    expect(['mouseMove', 'mouseUp', 'keyUp', 'char', 'mouseWheel', 'mouseEnter', ''].some(isPress)).toBe(
      false,
    );
  });
});

describe('a page whose process died', () => {
  it('is loaded again, but not without end', () => {
    let now = 0;
    const restarts = new Restarts(() => now);
    expect([1, 2, 3, 4].map(() => restarts.mayRestart())).toEqual([true, true, true, false]);
    restarts.forget();
    expect(restarts.mayRestart()).toBe(true);
    now += 60_001;
    expect([1, 2, 3, 4].map(() => restarts.mayRestart())).toEqual([true, true, true, false]);
  });
});

describe('addresses outside', () => {
  it('are web and mail addresses only', () => {
    expect(outsideAddress('https://www.unodc.org/brussels/')).toBe('https://www.unodc.org/brussels/');
    expect(outsideAddress('mailto:press@example.org')).toBe('mailto:press@example.org');
    for (const bad of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/x',
      '\\\\host\\x',
      'ms-msdt:/id',
      'about:blank',
      'mailto:x@example.org?subject=%0D%0ABcc:y@example.org',
      'mailto:--attach=/etc/passwd',
    ])
      expect(outsideAddress(bad)).toBeNull();
  });
});
