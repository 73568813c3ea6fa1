package example;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** An annotation that stands on declarations and on types. */
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@interface CheckForNull {}
