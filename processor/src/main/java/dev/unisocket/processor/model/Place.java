package dev.unisocket.processor.model;

/** Where something stands in the source, for errors. Only the diagnostics look inside. */
public interface Place {}
