import { describe, expect, it } from 'vitest';
import { isDeskAddress, mayNavigate, maySend, outsideAddress } from './guards.ts';

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
    ])
      expect(outsideAddress(bad)).toBeNull();
  });
});
