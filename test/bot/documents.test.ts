import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { openReader } from '../../bot/documents/reader.js';
import { largestFile } from '../../engagement/document.js';
import { compound, docx, docxBomb, odt, paragraph, pdf, pdfBomb } from '../support/documents.js';

describe('a file that is sent', function () {
  // Each file is read in a process of its own, which a busy machine is slow to start.
  this.timeout(120_000);
  const readFile = openReader();
  const read = async (name: string, bytes: Uint8Array) => {
    const file = await readFile(name, bytes);
    return 'refused' in file ? file.refused : [file.name, file.text];
  };

  it('is what is in it, whatever it is called, and its words are found', async () => {
    const deleted =
      '<w:del><w:r><w:delText>pois</w:delText></w:r></w:del><w:p><w:r><w:t>A &amp; B</w:t><w:tab/><w:t>&#228;</w:t></w:r></w:p>';
    expect(await read('lausunto.docx', docx(paragraph('Ensimmäinen.') + deleted))).to.deep.equal([
      'lausunto.docx',
      'Ensimmäinen.\nA & B\tä',
    ]);
    const odf =
      '<text:tracked-changes><text:p>pois</text:p></text:tracked-changes><text:h>Otsikko</text:h><text:p>Kaksi<text:s/>sanaa</text:p>';
    expect(await read('lausunto.docx', odt(odf))).to.deep.equal(['lausunto.odt', 'Otsikko\nKaksi sanaa']);
    expect(await read('lausunto.exe', pdf('Courses work.'))).to.deep.equal(['lausunto.pdf', 'Courses work.']);
    expect(await read('muistio.TXT', Buffer.from('Äidinkieli', 'latin1'))).to.deep.equal(['muistio.txt', 'Äidinkieli']);
    expect(await read('muistio.txt', Buffer.from('\ufeffTvå', 'utf16le'))).to.deep.equal(['muistio.txt', 'Två']);
  });

  it('has a name that no folder and no reader is misled by', async () => {
    expect(await read('../../etc/\u202etxt.exe\r\n.txt', strToU8('Teksti'))).to.deep.equal(['txt.exe.txt', 'Teksti']);
    expect(await read('.txt', strToU8('Teksti'))).to.deep.equal(['file.txt', 'Teksti']);
  });

  it('is refused with the reason', async () => {
    const refused = {
      tooLarge: [['iso.txt', new Uint8Array(largestFile + 1)]],
      empty: [
        ['tyhja.txt', new Uint8Array()],
        ['tyhja.txt', strToU8(' \n')],
      ],
      locked: [
        ['salattu.docx', compound(true)],
        ['salattu.odt', odt('', '<manifest:encryption-data/>')],
        ['salattu.pdf', pdf('', { trailer: '/Encrypt 6 0 R' })],
      ],
      broken: [
        ['rikki.pdf', strToU8('%PDF-1.7 and nothing else')],
        ['rikki.docx', docx(paragraph('a')).subarray(0, 200)],
      ],
      unknownType: [
        ['vanha.doc', compound(false)],
        ['makro.docx', docx(paragraph('a'), { 'word/vbaProject.bin': new Uint8Array(9) })],
        ['taulukko.docx', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') })],
        ['esitys.odt', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.presentation'), 'content.xml': strToU8('<x/>') })],
        ['ohjelma.txt', Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00])],
        ['sivu.html', strToU8('<script>alert(1)</script>')],
        ['kuva.png', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
      ],
    } as const;
    for (const [reason, files] of Object.entries(refused))
      for (const [name, bytes] of files as readonly (readonly [string, Uint8Array])[])
        expect(await read(name, bytes), name).to.equal(reason);
  });

  it('that unpacks into more than there is, or defines itself for ever, harms nobody', async () => {
    expect(await read('pommi.docx', docxBomb())).to.equal('broken');
    // Ended for its memory, or for its time where the machine is slow: then it is taken without its words.
    expect([await read('pommi.pdf', pdfBomb())].flat()[0]).to.be.oneOf(['broken', 'pommi.pdf']);
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:p><w:t>&b;&c;</w:t></w:p>`;
    expect(await read('nauru.docx', docx(laughs))).to.deep.equal(['nauru.docx', '&b;&c;']);
  });

  it('waits for its turn, and is refused when too many others wait', async () => {
    const bytes = pdf('Courses work.');
    const outcomes = await Promise.all(Array.from({ length: 24 }, () => read('a.pdf', bytes)));
    expect(outcomes.filter((outcome) => outcome === 'busy')).to.have.length(2);
    expect(outcomes.filter((outcome) => typeof outcome !== 'string')).to.have.length(22);
  });
});
