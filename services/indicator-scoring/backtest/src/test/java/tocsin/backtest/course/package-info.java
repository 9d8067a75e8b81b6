@NullMarked
package tocsin.backtest.course;

import org.jspecify.annotations.NullMarked;
