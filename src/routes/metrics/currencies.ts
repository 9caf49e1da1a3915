import { language } from '$lib/format/language';

const names = new Intl.DisplayNames(language, { type: 'currency' });

/** Every currency that the browser can write, by name. */
export function currencies(): { code: string; name: string }[] {
	return Intl.supportedValuesOf('currency')
		.map((code) => ({ code, name: names.of(code) ?? code }))
		.sort((one, other) => one.name.localeCompare(other.name, language));
}

export function isCurrency(code: string): boolean {
	return Intl.supportedValuesOf('currency').includes(code);
}
