/** Tests of which addresses may be asked. */
@org.jspecify.annotations.NullMarked
package tocsin.addresses;
