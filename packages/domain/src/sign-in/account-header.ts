/** Names the account whose page is on the screen: the cookie may be another one's by now, on a phone that two share. */
export const accountHeader = 'x-alongside-account';
