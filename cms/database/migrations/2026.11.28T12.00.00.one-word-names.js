'use strict';

/**
 * Who chose “first name and initial” and has a name in one word was shown with all of it. Of these the first letter stays,
 * also of who is set aside for now. On a new database Strapi has not made the table of signatures yet.
 */
const shorten = `
  do $$
    begin
      if to_regclass('signatures') is not null then
        update invalidated_signatures set public_name = left(invalidated_signatures.public_name, 1) || '.'
          from signatures
         where signatures.id = invalidated_signatures.signature and signatures.display = 'initial'
           and invalidated_signatures.public_name !~ '\\s' and char_length(invalidated_signatures.public_name) > 2;
        update signatures set public_name = left(public_name, 1) || '.'
         where display = 'initial' and public_name !~ '\\s' and char_length(public_name) > 2;
      end if;
    end
  $$;
`;

module.exports = {
  async up(knex) {
    await knex.raw(shorten);
  },
};
