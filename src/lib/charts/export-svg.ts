/** Makes a picture of the page a file of its own, which looks the same without the page's styles. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * What the page's styles may say of a mark; all can be attributes, and all are inherited. Those of a group are written
 * together: an alpha is taken out of a colour into its opacity.
 */
const INHERITED = [
	['fill', 'fill-opacity'],
	['stroke', 'stroke-opacity'],
	['stroke-width'],
	['stroke-dasharray'],
	['stroke-linecap'],
	['stroke-linejoin'],
	['paint-order'],
	['font-family'],
	['font-size'],
	['font-weight'],
	['letter-spacing'],
	['text-anchor']
] as const;

/** Of use on the page alone. */
const PAGE_ATTRIBUTES = /^(class|style|tabindex|focusable|role|aria-|data-)/;

/**
 * A picture that stands in the document, as the text of a file: computed colours and type are written into it, with the
 * patterns that it refers to. What is not displayed is left out.
 * @param ground the colour behind it, where it has none of its own
 */
export function standaloneSvg(svg: SVGSVGElement, ground?: string): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	dress(svg, copy);
	const { width, height } = svg.viewBox.baseVal;
	copy.setAttribute('xmlns', SVG);
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	const patterns = patternsOf(copy, svg);
	if (patterns) copy.prepend(patterns);
	if (ground) copy.prepend(groundOf(ground));
	return new XMLSerializer().serializeToString(copy);
}

function groundOf(colour: string): SVGElement {
	const ground = document.createElementNS(SVG, 'rect');
	for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: colour }))
		ground.setAttribute(name, value);
	return ground;
}

/**
 * Writes into `copy` what the page's styles say of `original`, and of all that is in it.
 * @param around what holds where it stands, and need not be said again
 */
function dress(original: Element, copy: Element, around?: CSSStyleDeclaration): void {
	const style = getComputedStyle(original);
	const children = [...copy.children];
	[...original.children].forEach((child, index) => {
		if (getComputedStyle(child).display === 'none') children[index].remove();
		else dress(child, children[index], style);
	});
	for (const { name } of [...copy.attributes]) if (PAGE_ATTRIBUTES.test(name)) copy.removeAttribute(name);
	for (const group of INHERITED) {
		const isSame = (name: string) => around?.getPropertyValue(name) === style.getPropertyValue(name);
		if (group.every(isSame)) for (const name of group) copy.removeAttribute(name);
		else for (const name of group) copy.setAttribute(name, style.getPropertyValue(name));
	}
	if (style.opacity === '1') copy.removeAttribute('opacity');
	else copy.setAttribute('opacity', style.opacity);
	for (const name of ['fill', 'stroke']) splitAlpha(copy, name);
}

/** Many programs read no alpha in a colour, but all read an opacity. */
function splitAlpha(element: Element, name: string): void {
	const [, colour, alpha] =
		/^rgba\((\d+, \d+, \d+), ([\d.]+)\)$/.exec(element.getAttribute(name) ?? '') ?? [];
	if (colour === undefined) return;
	const own = Number(element.getAttribute(`${name}-opacity`) ?? 1);
	element.setAttribute(name, `rgb(${colour})`);
	element.setAttribute(`${name}-opacity`, String(Number((own * Number(alpha)).toFixed(4))));
}

/** The patterns that marks are filled with, which may stand elsewhere in the document; null where there are none. */
function patternsOf(copy: Element, svg: Element): SVGElement | null {
	const text = [...copy.querySelectorAll('[fill^="url("]')].map((mark) => mark.getAttribute('fill') ?? '');
	const names = new Set(text.flatMap((fill) => /#([\w-]+)/.exec(fill)?.[1] ?? []));
	const defs = document.createElementNS(SVG, 'defs');
	for (const name of names) {
		if (copy.querySelector(`#${CSS.escape(name)}`)) continue;
		const original = svg.ownerDocument.getElementById(name);
		if (!original) continue;
		const pattern = original.cloneNode(true) as Element;
		dress(original, pattern);
		defs.append(pattern);
	}
	return defs.childElementCount > 0 ? defs : null;
}
