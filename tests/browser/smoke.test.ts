import { expect, test } from './site';
import { settled } from './figures';

test('the page opens with a title and one main heading, without errors, asking no other origin', async ({
	page,
	faults
}) => {
	const response = await page.goto('./');
	expect(response?.status()).toBe(200);
	await expect(page).toHaveTitle(/Churn Lab/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await settled(page);
	expect(faults.errors).toEqual([]);
	expect(faults.strangers).toEqual([]);
});

test('the page opens the same way from a sub-path', async ({ page, faults, subpathUrl }) => {
	const missing: string[] = [];
	page.on('response', (response) => {
		if (response.status() >= 400) missing.push(response.url());
	});
	await page.goto(subpathUrl);
	await expect(page).toHaveTitle(/Churn Lab/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await settled(page);
	expect(missing).toEqual([]);
	expect(faults.errors).toEqual([]);
	expect(faults.strangers).toEqual([]);
});
