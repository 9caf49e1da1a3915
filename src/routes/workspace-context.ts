import type { Workspace } from '$lib/session/workspace.svelte';
import { createContext } from 'svelte';

/** The open workspace, for every part of the page. */
export const [useWorkspace, provideWorkspace] = createContext<Workspace>();
