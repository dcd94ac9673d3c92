/** To whom messages may go: to the internet; to consumers on this host besides; to whatever address there is. */
export type Targets = 'internet' | 'loopback' | 'private'
