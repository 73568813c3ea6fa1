/**
 * uni-app's socket functions by their own names, over the same sockets as the typed clients. In
 * come options with callbacks, out go results in uni-app's form.
 */
@NullMarked
package dev.unisocket.uni;

import org.jspecify.annotations.NullMarked;
