/**
 * What happens to sockets, as events of the JDK's flight recorder. In come the calls of an
 * observer, out go events. Nothing here is linked where the module {@code jdk.jfr} is absent.
 */
@NullMarked
package dev.unisocket.internal.jfr;

import org.jspecify.annotations.NullMarked;
