/** A house with thermostats and a bell: clients in Kotlin, of interfaces in Kotlin and in Java. */
package dev.unisocket.examples.kotlin;
