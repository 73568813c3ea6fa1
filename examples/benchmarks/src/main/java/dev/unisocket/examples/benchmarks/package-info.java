/** What things cost. Each benchmark is a program that prints what it measured, and how. */
package dev.unisocket.examples.benchmarks;
