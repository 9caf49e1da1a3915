import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { EXACT_MATH } from './src/lint/exact-math.js';
import { roomImports } from './src/lint/room-imports.js';
import svelteConfig from './svelte.config.js';

const typed = {
	parserOptions: {
		projectService: true,
		tsconfigRootDir: dirname(fileURLToPath(import.meta.url)),
		extraFileExtensions: ['.svelte']
	}
};

const EXACT = EXACT_MATH.join('|');
const INEXACT = 'differs between JavaScript engines; use the functions of numeric/.';

/** The site is in one language, chosen as it is built, and not in that of whoever reads it. */
const LANGUAGE = 'Take the language from format/language.ts.';
const OF_INTL =
	":matches(NewExpression, CallExpression)[callee.object.name='Intl'][callee.property.name=/^[A-Z]/]";
const TO_LOCALE = 'CallExpression[callee.property.name=/^toLocale/]';
const ONE_LANGUAGE = [
	{ selector: 'Literal[value=/^en(-[A-Za-z]+)?$/]', message: LANGUAGE },
	{
		selector: `:matches(${OF_INTL}, ${TO_LOCALE}):not([arguments.0.name='language'])`,
		message: LANGUAGE
	},
	{ selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]", message: LANGUAGE }
];

/** The rooms whose figures must be the same everywhere, and come from the scenario and its seed alone. */
const REPRODUCIBLE = ['numeric', 'scenario', 'economics', 'simulation']
	.map((room) => `src/lib/${room}/**/*.{ts,mts,cts,js,mjs,cjs,svelte}`)
	.concat('kernel/*.ts');

export default defineConfig(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'playwright-report/',
			'test-results/',
			'**/kernel-code.ts',
			'**/samplers-code.ts'
		]
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	tseslint.configs.strict,
	tseslint.configs.stylistic,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		plugins: { 'churn-lab': { rules: { 'room-imports': roomImports } } },
		rules: {
			'churn-lab/room-imports': 'error',
			eqeqeq: 'error',
			'no-console': 'error',
			'no-var': 'error',
			'prefer-const': 'error',
			// TypeScript checks it, knowing the types that ESLint does not
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// published constants are written as published
			'no-loss-of-precision': 'off',
			// in loops that run a hundred million times an index is not a matter of style
			'@typescript-eslint/prefer-for-of': 'off',
			'@typescript-eslint/consistent-indexed-object-style': 'off',
			// written where the code around it has made sure, and the types cannot say so
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'no-restricted-imports': [
				'error',
				{
					paths: [
						{ name: '$app/stores', message: 'Use $app/state.' },
						{ name: 'svelte/store', message: 'Use runes.' }
					],
					patterns: [{ group: ['$env/*'], message: 'The site is the same wherever it is built.' }]
				}
			]
		}
	},
	{
		files: ['**/*.ts', '**/*.svelte'],
		languageOptions: typed,
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['src/**/*.{ts,js}'],
		ignores: ['**/*.test.ts', 'src/{build,cli}/**', 'src/lib/format/language.ts'],
		rules: { 'no-restricted-syntax': ['error', ...ONE_LANGUAGE] }
	},
	{
		// a language's words
		files: ['src/lib/messages/*/*.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				...ONE_LANGUAGE,
				{
					selector:
						'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > Identifier:not([typeAnnotation])',
					message: 'Give it the type of the English words, so that the compiler says what is missing.'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
		rules: {
			// a property's default is what `let` in $props() is for
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
			'no-restricted-syntax': [
				'error',
				{
					selector: "SvelteAttribute[key.name='style']",
					message: 'The content policy blocks style attributes: use a class, or style:--property={…}.'
				},
				...ONE_LANGUAGE
			]
		}
	},
	{
		files: REPRODUCIBLE,
		ignores: ['**/*.test.ts'],
		// no comment switches these rules off
		linterOptions: { noInlineConfig: true },
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: `MemberExpression[object.name='Math'][computed=false][property.name!=/^(${EXACT})$/]`,
					message: `This function of Math ${INEXACT}`
				},
				{
					selector: "MemberExpression[object.name='Math'][computed=true]",
					message: 'Name the function of Math, so that it can be checked.'
				},
				{
					selector: "Identifier[name='Math']:not(MemberExpression > Identifier.object)",
					message: 'Call the functions of Math by their full names, so that they can be checked.'
				},
				{
					selector: ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
					message: `** ${INEXACT}`
				},
				...ONE_LANGUAGE
			],
			'no-eval': 'error',
			'no-new-func': 'error',
			'no-restricted-globals': [
				'error',
				...[
					'Date',
					'performance',
					'crypto',
					'globalThis',
					'global',
					'window',
					'self',
					'frames',
					'parent',
					'top',
					'process',
					'document',
					'navigator',
					'localStorage'
				].map((name) => ({ name, message: 'Results come from the scenario and its seed alone.' }))
			]
		}
	},
	{
		// AssemblyScript: it knows no imports of types alone, and what is an assertion in TypeScript converts a number
		files: ['kernel/*.ts'],
		rules: {
			'@typescript-eslint/consistent-type-assertions': 'off',
			'@typescript-eslint/consistent-type-imports': 'off',
			'@typescript-eslint/no-unnecessary-type-assertion': 'off'
		}
	},
	{
		files: ['**/*.test.ts'],
		// stand-ins that do nothing
		rules: { '@typescript-eslint/no-empty-function': 'off' }
	},
	{
		files: [
			'src/cli/**',
			'tests/bench/**',
			'tests/drive/drive.ts',
			'tests/golden/renew-digests.ts',
			'*.config.*'
		],
		rules: { 'no-console': 'off' }
	}
);
