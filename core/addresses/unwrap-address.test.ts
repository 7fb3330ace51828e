import { expect, it } from 'vitest';
import { unwrapAddress } from './unwrap-address.ts';

const safe = (address: string, region = 'eur02'): string =>
  `https://${region}.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C01%7Creader%40example.org%7C0&sdata=x%3D&reserved=0`;

it.each([
  [safe('https://port-albany.example/a?b=c&d=é#e'), 'https://port-albany.example/a?b=c&d=é#e'],
  [safe('mailto:press@port-albany.example', 'gcc02'), 'mailto:press@port-albany.example'],
  [safe(safe('https://port-albany.example/')), 'https://port-albany.example/'],
  [
    'https://www.google.com/url?q=https://port-albany.example/x%3Fy%3D1&sa=D&ust=1',
    'https://port-albany.example/x?y=1',
  ],
  [
    'https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fport-albany.example%2F&usg=x',
    'https://port-albany.example/',
  ],
  [
    'https://urldefense.com/v3/__https://port-albany.example/a?b=1__;!!Abc!d-e_f$',
    'https://port-albany.example/a?b=1',
  ],
  [
    'https://urldefense.com/v3/__https://port-albany.example/a*b__;Iw!!Abc!d$',
    'https://port-albany.example/a#b',
  ],
  [
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__port-2Dalbany.example_a&d=x',
    'https://port-albany.example/a',
  ],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fport-albany.example%2F&h=x', 'https://port-albany.example/'],
  [
    'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fport-albany.example%2f&c=E',
    'https://port-albany.example/',
  ],
])('%s is %s', (wrapped, address) => {
  expect(unwrapAddress(wrapped)).toBe(address);
});

it.each([
  'https://port-albany.example/url?q=https://elsewhere.example/',
  'https://www.google.com/search?q=https://elsewhere.example/',
  'https://www.google.com/url?q=javascript:alert(1)',
  'https://google.evil.example/url?q=https://elsewhere.example/',
  'https://safelinks.protection.outlook.com.evil.example/?url=https://elsewhere.example/',
  'https://eur02.safelinks.protection.outlook.com/?data=none',
  'https://urldefense.com/v3/__broken',
  'mailto:press@port-albany.example',
  'not an address',
  '',
])('%s stays as it is', (address) => {
  expect(unwrapAddress(address)).toBe(address);
});
