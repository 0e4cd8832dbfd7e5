/** Cautions with what they say and change: only screens that come later import it. */
import cautions from '@content/cautions.json';

export { cautions };
