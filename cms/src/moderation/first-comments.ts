/** SQL: so many comments of the campaign that this expression names, as readers have them. */
export const firstComments = (campaign: string, most: number): string => `
  select comments.text, comments.locale, public_name as name, country
    from comments join signatures on signatures.id = signature
   where comments.campaign = ${campaign} and comments.state = 'approved' and signatures.state = 'confirmed'
   order by chosen desc, approved_at desc, signature desc limit ${String(most)}`;
