package tocsin.contracts.catalogue;

/** A record of the topic {@code catalogue}. */
public sealed interface CatalogueRecord permits CatalogueBundle, Draft, DraftDropped {}
