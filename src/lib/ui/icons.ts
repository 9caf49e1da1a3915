/** Outlines of the icons, on a field of 20 by 20, drawn with a stroke of 1.5. */
export const ICONS = {
	down: 'm5.5 8 4.5 4.5L14.5 8',
	right: 'm8 5.5 4.5 4.5L8 14.5',
	range:
		'M2.6 10a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0M12.6 10a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0M7.4 10h5.2',
	number: 'M7.6 10a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0M2.5 10h5.1M12.4 10h5.1',
	undo: 'M4 8h8a4 4 0 0 1 0 8H9M4 8l3.5-3.5M4 8l3.5 3.5',
	redo: 'M16 8H8a4 4 0 0 0 0 8h3M16 8l-3.5-3.5M16 8l-3.5 3.5',
	reset: 'M5 6.2A6 6 0 1 1 4 10M5 3v3.4h3.4',
	presenter: 'M3 4.5h14v9H3zM10 13.5V16M7 16.5h6',
	help: 'M7.6 7.6a2.5 2.5 0 1 1 3.4 2.4c-.7.3-1 .8-1 1.6M10 14.4h.01M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0',
	open: 'M2.8 15.5v-11h5l1.7 2h7.7v9z',
	rename: 'M4 16v-3L13 4l3 3-9 9zM11 6l3 3',
	delete: 'M4 6h12M8 6V4h4v2M5.5 6l.8 10h7.4l.8-10',
	fullScreen: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
	theme: 'M15.8 11.9A6.3 6.3 0 1 1 8.1 4.2a5 5 0 0 0 7.7 7.7z',
	inputs:
		'M3.5 6.5h7M14.5 6.5h2M3.5 13.5h2M9.5 13.5h7M10.5 6.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5.5 13.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
	table: 'M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.8h13M8 4.5v11',
	warn: 'M10 3.2 17.5 16h-15zM10 8v3.6M10 13.8h.01',
	tick: 'm4.5 10.5 3.6 3.6 7.4-8',
	share: 'M10 12.5v-9M6.5 7 10 3.5 13.5 7M4.5 10.5v6h11v-6',
	close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
	download: 'M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4.5 16.5h11',
	more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
	plus: 'M10 4.5v11M4.5 10h11',
	left: 'm12 5.5-4.5 4.5 4.5 4.5',
	compare: 'M4.5 16.5v-6M10 16.5v-13M15.5 16.5v-9',
	copy: 'M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1',
	link: 'M8.3 11.7a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.7 8.3a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1'
} as const;

export type IconName = keyof typeof ICONS;
