// Betterments of pages that already work without script. Nothing here is needed to get something done.
import "./enhance.js";
import "./keys.js";
import "./send.js";
