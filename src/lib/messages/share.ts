/** Words of the Share panel, which loads them when it opens. Numbers come in already written. */
export const share = {
	title: 'Share',
	close: 'Close',
	copied: 'Copied',
	copyFailed: 'The browser did not allow copying. Select the text and copy it yourself.',

	link: {
		label: 'Link to this scenario',
		copy: 'Copy link',
		copied: 'Link copied',
		carries:
			'The link holds every input and opens to the same figures. They stand after the #, which browsers keep to themselves: nothing leaves this page.',
		long: (length: string) =>
			`This link has ${length} characters, and some mail and chat programs cut links that long. The scenario file has no such limit.`,
		tooLong: (length: string, max: string) =>
			`With ${length} characters this scenario is too long for a link (${max} is the most). Shorten its names, or send the scenario file.`,
		file: 'Download scenario file'
	},

	qr: {
		name: 'QR code',
		now: 'for a room to scan',
		alt: (title: string) => `QR code that opens ${title}`,
		tooLong:
			'This link is too long for a code that a phone can read. Shorter names make it shorter; or send the link or the scenario file.',
		svg: 'Download SVG',
		png: 'Download PNG',
		fileName: (stem: string) => `${stem}-qr`
	},

	embed: {
		name: 'Embed',
		now: 'in your own page',
		levers: 'Levers',
		charts: 'Pictures',
		noneOf: 'Without any, the frame shows answer and figures alone.',
		theme: 'Theme',
		themes: { auto: 'as the visitor has it', light: 'light', dark: 'dark' },
		width: 'Width',
		height: 'Height',
		tooSmall: (width: string, height: string) => `A frame needs at least ${width} × ${height} pixels.`,
		code: 'Code for your page',
		copy: 'Copy code',
		copied: 'Code copied',
		preview: 'Preview of the embedded simulator'
	},

	pngFailed: 'The browser could not make the image. The SVG file holds the same.'
};
