/**
 * A market feed: a generated client follows trades over a connection that the server drops on
 * purpose, asks for what it missed, and shows at the end that nothing was lost or doubled.
 */
package dev.unisocket.examples.marketfeed;
