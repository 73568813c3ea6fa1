/** Generated clients, the runtime and the published jars together, as an application has them. */
package dev.unisocket.it;
