/** One service and one generated client, in each container. */
package dev.unisocket.examples.injection;
