import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  isDeskAddress,
  mayNavigate,
  maySend,
  outsideAddress,
  resolvePath,
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

describe('paths', () => {
  it('name files of the renderer and pictures of the library', () => {
    expect(resolvePath('/')).toEqual({ room: 'renderer', name: 'index.html' });
    expect(resolvePath('/assets/main-Ab_1.js')).toEqual({ room: 'renderer', name: 'assets/main-Ab_1.js' });
    expect(resolvePath('/media/0123456789abcdef.png')).toEqual({
      room: 'media',
      name: '0123456789abcdef.png',
    });
  });
  it.each([
    '/../package.json',
    '/assets/../../x',
    '/%2e%2e/x',
    '/assets%5c..%5cx',
    '/media/../library.json',
    '/media/x.svg',
    '/C:/x',
    '/%00',
    '/%',
  ])('never leave the folder by %s', (path) => {
    expect(resolvePath(path)).toBeNull();
  });
});

describe('the content security policy', () => {
  it('allows nothing inline and nobody outside', () => {
    const policy = contentSecurityPolicy();
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).not.toMatch(/unsafe|https?:|ws:|\*/);
  });
});
