@NullMarked
package tocsin.backtest.skill;

import org.jspecify.annotations.NullMarked;
