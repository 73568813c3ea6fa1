/** The contract of the seam, and the test that every transport has to pass. */
package dev.unisocket.transport;
