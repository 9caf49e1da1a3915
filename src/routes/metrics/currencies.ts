import { language } from '$lib/format/language';

const names = new Intl.DisplayNames(language, { type: 'currency' });

/** Every currency that the browser knows, and the one in use, which it may not know, by name. */
export function currencies(inUse: string): { code: string; name: string }[] {
	return [...new Set([...Intl.supportedValuesOf('currency'), inUse])]
		.map((code) => ({ code, name: names.of(code) ?? code }))
		.sort((one, other) => one.name.localeCompare(other.name, language));
}
