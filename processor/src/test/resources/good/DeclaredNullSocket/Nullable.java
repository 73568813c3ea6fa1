package example;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** An annotation as those of Kotlin and JSR 305 are: of declarations, never of types. */
@Target({ElementType.METHOD, ElementType.PARAMETER})
@interface Nullable {
  String why() default "";
}
