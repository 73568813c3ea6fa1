/** One client over many libraries: the recipes of the page on codecs, and what holds them to it. */
package dev.unisocket.examples.codecs;
