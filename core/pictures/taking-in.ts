/** What is done to pictures on their way into a library. */

/** `kind`: it is another kind of file now, or has fewer bits a colour; `private`: what stood beside its pixels is gone. */
export type TakingIn = 'turned' | 'colours' | 'smaller' | 'kind' | 'private';
