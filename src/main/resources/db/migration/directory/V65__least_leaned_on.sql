-- Whom can somebody turn to who does not say where they are? The least leaned on first, and page
-- after page without sorting.
drop index directory.listing_free;
create index listing_free on directory.listing (country, burden, specialist_id);
