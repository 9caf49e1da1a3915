import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE } from '../../src/cli/site.js';
import { alive, moveLever, settled } from './figures';
import { allPages } from './pages';
import { expect, test } from './site';

test('no page breaks its content policy or asks another origin for anything', async ({ page, faults }) => {
	const pages = allPages();
	test.setTimeout(10_000 + 5_000 * pages.length);
	expect(pages).toContain('./');
	expect(pages).toContain('./method/');
	for (const address of pages) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await page.waitForFunction(() => document.readyState === 'complete');
		await alive(page);
		const formulas = page.locator('msup, msub, mfrac, munder, mover');
		expect(
			await formulas.evaluateAll((all) => all.filter(({ children }) => children.length !== 2).length)
		).toBe(0);
		expect(faults, address).toEqual({ errors: [], strangers: [] });
	}
});

test('every page carries the policy, with nothing inline but what its digest allows', () => {
	for (const address of allPages()) {
		const html = readFileSync(join(SITE, address, 'index.html'), 'utf8');
		const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
		const directives = new Map(
			policy.split('; ').map((directive) => {
				const [name, ...sources] = directive.split(' ');
				return [name, sources.filter((source) => !source.startsWith("'sha256-")).join(' ')];
			})
		);
		expect(Object.fromEntries(directives), address).toEqual({
			'default-src': "'none'",
			'script-src': "'self'",
			'style-src': "'self'",
			'style-src-attr': "'unsafe-hashes'",
			'font-src': "'self'",
			'img-src': "'self' data: blob:",
			'connect-src': "'self'",
			'worker-src': "'self'",
			'frame-src': "'self'",
			'manifest-src': "'self'",
			'base-uri': "'none'",
			'form-action': "'none'",
			'object-src': "'none'",
			'require-trusted-types-for': "'script'",
			'trusted-types': 'svelte-trusted-html app-worker app-offline'
		});
		expect(html, address).not.toMatch(/ style="| on[a-z]+="/);
	}
});

test(
	'the simulation runs under the policy that a server adds for its workers',
	{ tag: '@wire' },
	async ({ page }) => {
		const headers = readFileSync(join(SITE, '_headers'), 'utf8');
		const [, policy] =
			/^\/_app\/immutable\/workers\/\*\n\s+Content-Security-Policy: (.*)$/m.exec(headers) ?? [];
		expect(policy).toContain("default-src 'none'");
		let under = 0;
		await page.route('**/workers/**', async (route) => {
			const response = await route.fetch();
			under += 1;
			await route.fulfill({
				response,
				headers: { ...response.headers(), 'content-security-policy': policy }
			});
		});
		await page.goto('./');
		await settled(page);
		await moveLever(page);
		await expect(page.getByRole('alert').filter({ hasText: 'Your inputs are safe' })).toBeHidden();
		expect(under).toBeGreaterThan(0);
	}
);

test.describe(() => {
	test.use({ tolerated: true });

	test('scripts that someone slips into the page do not run, and other origins stay unasked', async ({
		page
	}) => {
		const violations: string[] = [];
		await page.exposeFunction('violated', (directive: string) => violations.push(directive));
		await page.addInitScript(() => {
			addEventListener('securitypolicyviolation', (event) =>
				(window as unknown as { violated(directive: string): void }).violated(event.effectiveDirective)
			);
		});
		await page.goto('./');
		await settled(page);
		const ran = await page.evaluate(async () => {
			const script = document.createElement('script');
			try {
				script.textContent = 'document.documentElement.dataset.slipped = "yes"';
				document.body.append(script);
			} catch {
				// Trusted Types refuse the text itself
			}
			let fetched = true;
			await fetch('https://example.com/').catch(() => (fetched = false));
			let parsed = true;
			try {
				document.createElement('div').innerHTML = '<img src="x" onerror="1">';
			} catch {
				parsed = false;
			}
			const { trustedTypes } = window as { trustedTypes?: unknown };
			return {
				slipped: document.documentElement.dataset.slipped,
				fetched,
				parsed,
				knows: trustedTypes !== undefined
			};
		});
		expect(ran.slipped).toBeUndefined();
		expect(ran.fetched).toBe(false);
		// an engine without Trusted Types has the rest of the policy
		expect(ran.parsed).toBe(!ran.knows);
		await expect.poll(() => violations.join(' ')).toContain('connect-src');
	});
});
