/** Keeps zod from trying to compile its checks: the page's policy allows no code made of text. Import it first. */
import { z } from 'zod';

z.config({ jitless: true });
