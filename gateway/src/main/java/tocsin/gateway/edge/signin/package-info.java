/** Who is calling: bearer tokens, console sessions, sign-in and sign-out. */
@NullMarked
package tocsin.gateway.edge.signin;

import org.jspecify.annotations.NullMarked;
