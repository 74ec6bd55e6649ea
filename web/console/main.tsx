import { createRoot } from 'react-dom/client';
import { Console } from './console.js';
import { findHost } from './host.js';

const host = await findHost();
createRoot(document.querySelector('#console')!).render(<Console host={host} />);
