import temml from 'temml';

/** What temml leaves in style attributes is said by the page's style sheet: the content policy blocks the attributes. */
const STYLE_ATTRIBUTE = / style="[^"]*"/g;

/** A formula as MathML, made when the site is built. @throws on TeX that cannot be read */
export function mathml(tex: string, display: boolean): string {
	return temml
		.renderToString(tex, { displayMode: display, throwOnError: true })
		.replaceAll(STYLE_ATTRIBUTE, '');
}
