/**
 * Chromium's DevTools protocol: a process with a page in it, a generated client for each of the two
 * ends that it offers, and the page as an object.
 */
package dev.unisocket.examples.devtools;
