import { standaloneSvg } from './export-svg';
import { wrapWords } from './export-text';

/** What is written around an exported picture. */
export interface PictureFrame {
	/** The picture's name, drawn above it and its <title>. */
	title: string;
	/** What the picture shows, in one sentence; drawn above it and its <desc>. */
	finding: string;
	/** What a reader has to know who sees the picture alone; drawn below it. May be empty. */
	note: string;
}

/** A picture that stands alone: the text of an SVG file, and its size in pixels. */
export interface ExportedPicture {
	svg: string;
	width: number;
	height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const PADDING = 20;
/** Labels at the right edge may reach a little further. */
const RIGHT_PADDING = 28;
const TITLE_LEAD = 20;
const FINDING_LEAD = 24;
const NOTE_LEAD = 16;

/**
 * Makes a picture stand alone: colours and fonts written in, in the light palette whatever the page shows, with name and
 * finding above. Marks that are there only while someone reads, inside `data-live`, are left out.
 * @param layers the drawings that lie on each other, the lowest first, all of one size; they must be on the page
 */
export function exportPicture(layers: readonly SVGSVGElement[], frame: PictureFrame): ExportedPicture {
	const [lowest] = layers;
	const stage = document.createElement('div');
	stage.className = 'export-stage';
	// beside the picture, so that the style sheet says the same of the copy
	(lowest.parentElement ?? document.body).append(stage);
	const showAgain = borrowLight();
	try {
		const whole = make('svg', { class: 'chart' }) as SVGSVGElement;
		stage.append(whole);
		const { width, height } = compose(whole, layers, frame);
		whole.setAttribute('viewBox', `0 0 ${width} ${height}`);
		const named = `<title>${escaped(frame.title)}</title><desc>${escaped(frame.finding)}</desc>`;
		return { svg: standaloneSvg(whole).replace(/^<svg[^>]*>/, (head) => head + named), width, height };
	} finally {
		stage.remove();
		showAgain();
	}
}

/**
 * Puts the page into the light palette for a moment in which nothing is painted.
 * @returns what puts it back
 */
function borrowLight(): () => void {
	const { dataset } = document.documentElement;
	const { theme } = dataset;
	dataset.theme = 'light';
	return () => {
		if (theme === undefined) delete dataset.theme;
		else dataset.theme = theme;
	};
}

/** @returns the size of the whole, in pixels */
function compose(whole: SVGSVGElement, layers: readonly SVGSVGElement[], frame: PictureFrame) {
	const { width, height } = layers[0].viewBox.baseVal;
	const head = headOf(whole, frame, width);
	const top = PADDING + head.height;
	const picture = make('g', { transform: `translate(${PADDING},${top})` });
	picture.append(...layers.flatMap((layer) => [...layer.children].map((child) => child.cloneNode(true))));
	for (const live of picture.querySelectorAll('[data-live]')) live.remove();
	removeComments(picture);
	const note = noteOf(whole, frame.note, width, top + height + NOTE_LEAD + 4);
	const below = note.lines > 0 ? note.lines * NOTE_LEAD + 4 + PADDING / 2 : PADDING / 2;
	const size = {
		width: Math.ceil(width + PADDING + RIGHT_PADDING),
		height: Math.ceil(top + height + below)
	};
	whole.append(make('rect', { class: 'export-paper', ...size }), head.group, picture, note.group);
	return size;
}

/** Name and finding, as they stand above the picture on the page. */
function headOf(whole: SVGElement, { title, finding }: PictureFrame, width: number) {
	const group = make('g');
	group.append(textAt('export-title', title, PADDING + 11));
	const lines = linesOf(whole, 'export-finding', finding, width);
	lines.forEach((line, index) =>
		group.append(textAt('export-finding', line, PADDING + TITLE_LEAD + 17 + index * FINDING_LEAD))
	);
	return { group, height: TITLE_LEAD + lines.length * FINDING_LEAD + 12 };
}

function noteOf(whole: SVGElement, note: string, width: number, y: number) {
	const group = make('g');
	const lines = note === '' ? [] : linesOf(whole, 'export-note', note, width);
	lines.forEach((line, index) => group.append(textAt('export-note', line, y + index * NOTE_LEAD)));
	return { group, lines: lines.length };
}

function textAt(className: string, line: string, y: number): SVGElement {
	const text = make('text', { class: className, x: PADDING, y });
	text.textContent = line;
	return text;
}

function linesOf(whole: SVGElement, className: string, text: string, width: number): string[] {
	const probe = make('text', { class: className }) as SVGTextElement;
	whole.append(probe);
	const lines = wrapWords(text, width, (part) => {
		probe.textContent = part;
		return probe.getComputedTextLength();
	});
	probe.remove();
	return lines;
}

/** What the page's framework leaves for itself. */
function removeComments(mark: Node): void {
	for (const child of [...mark.childNodes]) {
		if (child.nodeType === Node.COMMENT_NODE) child.remove();
		else removeComments(child);
	}
}

function make(name: string, attributes: Record<string, string | number> = {}): SVGElement {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	return element;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
