import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Part {
	/** The whole page without this. */
	include?: string;
	exclude?: string;
}

const said = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>) =>
	violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);

function builder(page: Page, { include, exclude }: Part): AxeBuilder {
	const axe = new AxeBuilder({ page });
	if (include) axe.include(include);
	if (exclude) axe.exclude(exclude);
	return axe;
}

/** What axe finds, each rule with the elements that break it. */
export async function audit(page: Page, part: Part = {}) {
	return said(await builder(page, part).withTags(TAGS).analyze());
}

/** The same in the other colours, of which nothing else differs. */
export async function auditInDark(page: Page, part: Part = {}) {
	await page.emulateMedia({ colorScheme: 'dark' });
	return said(await builder(page, part).withRules(['color-contrast']).analyze());
}
