/** The measures beyond the plan. Large: screens get at them by `openLibrary`. */
import library from '@content/library.json';

export { library };
