// Endings of family names that a great many people share, in sounds. That two words end so says little about their being one
// name: what speaks for it is what stands before. Compiled by us from general knowledge of family names in all scripts; an
// ending is a rule of word formation, and says nothing about anybody.

export const sharedEndings = `
  oviC eviC iviC iC ovik evik oviS
  ov ova ovi ev eva evi in ina iov iova iev ieva
  ski ska skii skaia iski iska ovski ovska evski evska inski inska oski oska eski eska ckii ckaia cki cka
  oglu ogli ovi
  opulos opulu idis idu iadis iadu akis aki akos aku ellis
  enko Cenko uk Cuk iak ian iants Svili dze iani ania
  son sen sson esku eanu ez vili zade
`;
