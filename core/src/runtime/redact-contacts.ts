const EMAIL = /[\p{L}\p{N}._%+-]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** Seven digits or more behind a plus or a zero, with what people write between them. An id and a time look otherwise. */
const PHONE =
  /(?<![\p{L}\p{N}._-])(?:\+|%2b|\(?0)(?:[\s()./-]|%20){0,2}(?:\d(?:[\s()./-]|%20){0,2}){5,13}\d(?!-?[\p{L}\p{N}])/giu;

/** The words of a platform, without e-mail addresses and phone numbers, also where they are URL-encoded. */
export const redactContacts = (text: string): string => text.replace(EMAIL, '…').replace(PHONE, '…');
