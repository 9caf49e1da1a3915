// The one place that says which language the site is in. For a build in another, src/build/language.js puts that one's here.

/** For `Intl` and for the page's `lang`: a tag of BCP 47. */
export const language = 'en';

/** What stands before decimals, written and typed. */
export const decimalSign = '.' as '.' | ',';
