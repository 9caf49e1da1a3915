/** @returns false where the browser knows no full screen, as on some phones */
export function toggleFullScreen(): boolean {
	if (!document.fullscreenEnabled) return false;
	// refused, say, while another window is in front: the page then stays as it is
	const refused = () => undefined;
	if (document.fullscreenElement) void document.exitFullscreen().catch(refused);
	else void document.documentElement.requestFullscreen().catch(refused);
	return true;
}
