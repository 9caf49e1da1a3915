import { expect, test } from 'vitest';
import { embedCode } from './embed-code';

test('the code is one frame with its address, name and size', () => {
	expect(
		embedCode({
			address: 'https://example.com/embed/?theme=dark#v=1&e=1',
			title: 'X',
			width: 640,
			height: 480
		})
	).toBe(
		'<iframe src="https://example.com/embed/?theme=dark#v=1&amp;e=1" title="X" width="640" height="480" ' +
			'loading="lazy" style="border:0;max-width:100%"></iframe>'
	);
});

test('a name cannot leave its attribute', () => {
	const code = embedCode({ address: 'a', title: '"><script>alert(1)</script>', width: 1, height: 1 });
	expect(code).not.toContain('<script');
	expect(code).toContain('title="&quot;&gt;&lt;script&gt;');
});
